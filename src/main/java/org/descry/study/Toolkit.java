package org.descry.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this toolkit is. */
final class Toolkit {
    private Toolkit() {}

    /** Returns the version, as built. */
    static String version() {
        try (InputStream in = Toolkit.class.getResourceAsStream("toolkit.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
