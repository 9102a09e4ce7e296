package org.descry.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes the report of a finished run: one HTML page that needs nothing but itself.
 *
 * <p>The page holds its style, script, figures and data. It opens from a disk without a network,
 * prints, and shows only what the run's files hold.
 */
public final class Report {

    private Report() {}

    /**
     * Writes {@code report.html} into a run's directory, replacing an earlier one.
     *
     * @param directory the directory of a finished run, with {@code results.json}, {@code
     *     model.json}, {@code ranking.csv} if candidates were screened, and perhaps {@code
     *     baselines.json}
     * @return the file written
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if a needed file is missing or damaged; the message is one
     *     plain sentence that names it
     */
    public static Path write(Path directory) throws IOException {
        String html = html(RunFiles.read(directory));
        Path file = directory.resolve("report.html");
        Path beside = directory.resolve("report.html.part");
        Files.writeString(beside, html);
        return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String html(RunFiles files) throws IOException {
        StringOutput text = new StringOutput();
        JtepageGenerated.render(
                new OwaspHtmlTemplateOutput(text),
                null,
                Page.of(files),
                resource("report.css"),
                resource("report.js"));
        return text.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the toolkit's jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
