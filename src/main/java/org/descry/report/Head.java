package org.descry.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The top of the page: what was asked, what was found, the six sentences.
 *
 * @param title name of the study
 * @param target what was to be explained
 * @param mood {@code yes}, {@code no} or {@code open}, for the look of the verdict
 * @param verdict the finding in one line
 * @param facts the numbers a reader wants first
 * @param sentences the six questions and their answers
 */
record Head(
        String title,
        String target,
        String mood,
        String verdict,
        List<Fact> facts,
        List<Sentence> sentences) {

    /**
     * A number with its meaning.
     *
     * @param value the number, formatted
     * @param exact the unrounded number; may be empty
     * @param label what it is
     * @param detail a smaller line; may be empty
     */
    record Fact(String value, String exact, String label, String detail) {}

    /**
     * One of the six sentences.
     *
     * @param number its place, 1 to 6
     * @param question the question
     * @param answer the answer in a word or a few; may be empty
     * @param text the rest of the sentence
     * @param withheld whether the run does not answer it
     */
    record Sentence(String number, String question, String answer, String text, boolean withheld) {}

    static Head of(Part results) {
        List<Sentence> sentences = sentences(results.at("sentences"));
        String first = sentences.isEmpty() ? "" : sentences.get(0).answer();
        boolean tested = !first.startsWith("Not "); // "Not tested" is no "No"
        String mood =
                first.startsWith("Yes") ? "yes" : tested && first.startsWith("No") ? "no" : "open";
        String name = results.at("title").textOr(results.at("name").textOr("Descry"));
        return new Head(
                name, asked(results), mood, verdict(results, mood), facts(results), sentences);
    }

    private static List<Sentence> sentences(Part part) {
        List<Sentence> sentences = new ArrayList<>();
        for (Part item : part.items()) {
            boolean withheld = item.at("withheld").isTrue();
            String text = item.at("text").text().strip();
            String answer = item.at("answer").text().strip();
            if (!withheld && answer.isEmpty() && text.indexOf(':') > 0 && text.indexOf(':') < 30) {
                answer = text.substring(0, text.indexOf(':'));
            }
            if (!answer.isEmpty() && text.startsWith(answer)) {
                text = text.substring(answer.length()).replaceFirst("^[:.,;]?\\s*", "");
            }
            if (withheld && text.isEmpty() && answer.isEmpty()) {
                text = "Not answered by this run: it comes with validate.";
            }
            String question = item.at("question").text();
            sentences.add(new Sentence(item.at("number").text(), question, answer, text, withheld));
        }
        return sentences;
    }

    private static String asked(Part results) {
        Part target = results.at("target");
        String rows = results.at("rows").at("used").text();
        Part counts = results.at("rows");
        String split =
                counts.at("test").value() > 0
                        ? " ("
                                + counts.at("train").text()
                                + " for training, "
                                + counts.at("test").text()
                                + " for the test)"
                        : "";
        String of = rows.isEmpty() ? "" : ", " + rows + " rows" + split;
        if (Metrics.of(results) == Metrics.CLASSIFICATION) {
            String share =
                    results.at("rows").at("base_rate").number().isPresent()
                            ? "; "
                                    + NumberText.percent(results.at("rows").at("base_rate").value())
                                    + " are "
                                    + positive(target)
                            : "";
            return "Classification of " + target.at("name").text() + of + share;
        }
        String fitted =
                Words.transformed(target)
                        ? target.at("error_meaning").text()
                        : Words.target(target);
        return "Regression of " + fitted + of;
    }

    private static String positive(Part target) {
        return target.at("name").text() + " = " + target.at("positive").textOr("1");
    }

    private static String verdict(Part results, String mood) {
        Part member = results.at("front").at((int) results.at("selected").value());
        String p = results.at("permutation").at("p").text();
        String chance = p.isEmpty() ? "" : " (p = " + p + ")";
        if (mood.equals("no")) {
            return "Nothing beyond chance was found" + chance + ".";
        }
        Metrics metrics = Metrics.of(results);
        boolean validated = member.at("cv").present();
        String key = metrics.headline();
        double value = member.at(validated ? "cv" : "train").at(key).value();
        if (!Double.isFinite(value)) {
            return "A formula of complexity " + member.at("complexity").text() + " was selected.";
        }
        Part target = results.at("target");
        String unit = Words.errorUnit(target);
        if (Words.transformed(target)) {
            unit += " (" + target.at("error_meaning").text() + ")";
        }
        boolean numeric = metrics == Metrics.REGRESSION;
        String does =
                numeric
                        ? "predicts " + target.at("name").text()
                        : "separates "
                                + positive(target)
                                + " from "
                                + target.at("negative").textOr("0");
        return "A formula of complexity %s %s with a %s %s of %s%s%s."
                .formatted(
                        member.at("complexity").text(),
                        does,
                        validated ? "cross-validated" : "training",
                        numeric ? "RMSE" : Metrics.title(key, ""),
                        Metrics.cell(key, value, "").shown(),
                        numeric && !unit.isEmpty() ? " " + unit : "",
                        chance);
    }

    private static List<Fact> facts(Part results) {
        List<Fact> facts = new ArrayList<>();
        Metrics metrics = Metrics.of(results);
        String key = metrics.headline();
        Part target = results.at("target");
        String unit = metrics == Metrics.REGRESSION ? Words.errorUnit(target) : "";
        Part member = results.at("front").at((int) results.at("selected").value());
        add(facts, member.at("cv").at(key), key, unit, "cross-validated", "search inside");
        Part interval = results.at("test_summary").at(key);
        String range =
                interval.at("lower").present()
                        ? Words.interval(interval, key)
                        : results.at("rows").at("test").text() + " rows";
        add(facts, member.at("test").at(key), key, unit, "on the test rows", range);
        Part permutation = results.at("permutation");
        if (permutation.at("p").number().isPresent()) {
            double p = permutation.at("p").value();
            String of =
                    permutation.at("exceeded").text()
                            + " of "
                            + permutation.at("count").text()
                            + " shuffled searches as good";
            facts.add(new Fact(NumberText.shown(p), NumberText.exact(p), "p value", of));
        }
        boolean toldApart = results.at("counts").at("distinct").number().isPresent();
        Part formulas = results.at("counts").at(toldApart ? "distinct" : "generated");
        if (formulas.number().isPresent()) {
            double n = formulas.value();
            facts.add(
                    new Fact(
                            NumberText.shown(n),
                            NumberText.exact(n),
                            toldApart ? "distinct formulas" : "formulas",
                            "looked through"));
        }
        Part screening = results.at("screening");
        if (screening.at("candidates").number().isPresent()) {
            double n = screening.at("candidates").value();
            String in = screening.at("in_domain").text();
            facts.add(
                    new Fact(
                            NumberText.shown(n),
                            NumberText.exact(n),
                            "candidates",
                            in.isEmpty() ? "" : in + " within the data's range"));
        }
        return facts;
    }

    private static void add(
            List<Fact> facts, Part part, String key, String unit, String where, String detail) {
        if (part.number().isPresent()) {
            Table.Cell cell = Metrics.cell(key, part.value(), "");
            String shown = cell.shown() + (unit.isEmpty() ? "" : " " + unit);
            String name = Metrics.title(key, "") + ", " + where;
            facts.add(new Fact(shown, cell.exact(), name, detail));
        }
    }
}
