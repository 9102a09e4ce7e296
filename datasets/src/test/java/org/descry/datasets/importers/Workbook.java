package org.descry.datasets.importers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together part by part, as ECMA-376 describes them. */
final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private String shared = "";
    private String styles = "<cellXfs><xf numFmtId=\"0\"/></cellXfs>";

    /** Adds a sheet of rows, in XML. */
    Workbook sheet(String name, String rows) {
        sheets.put(name, rows);
        return this;
    }

    /** Sets the shared texts, in XML. */
    Workbook shared(String items) {
        shared = items;
        return this;
    }

    /** Sets the formats of cells, in XML. */
    Workbook styles(String formats) {
        styles = formats;
        return this;
    }

    Path write(Path file) throws IOException {
        StringBuilder types =
                new StringBuilder(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        types.append(type("workbook", "sheet.main")).append(type("sharedStrings", "sharedStrings"));
        types.append(type("styles", "styles")).append("</Types>");
        StringBuilder book =
                new StringBuilder(
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        StringBuilder links =
                new StringBuilder(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            int n = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                n++;
                book.append(
                        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                                .formatted(sheet.getKey(), n, n));
                links.append(
                        "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                                .formatted(n, OFFICE, n));
                String rows =
                        "<worksheet xmlns=\""
                                + MAIN
                                + "\"><sheetData>"
                                + sheet.getValue()
                                + "</sheetData></worksheet>";
                part(zip, "xl/worksheets/sheet" + n + ".xml", rows);
            }
            part(zip, "[Content_Types].xml", types.toString());
            part(zip, "xl/workbook.xml", book + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", links + "</Relationships>");
            if (!shared.isEmpty()) {
                part(
                        zip,
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"" + MAIN + "\">" + shared + "</sst>");
            }
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN + "\">" + styles + "</styleSheet>");
        }
        return file;
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>"
                .formatted(part, TYPES, type);
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text)
                        .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
