package org.descry.report;

/** Text for a JSON island inside the page: nothing in it can end the island or start a tag. */
final class Script {

    private Script() {}

    /** Returns the text as a JSON string with its quotes. */
    static String string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == '\u2028') {
                out.append("\\u");
                String hex = Integer.toHexString(c);
                out.append("0000".substring(hex.length())).append(hex);
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
