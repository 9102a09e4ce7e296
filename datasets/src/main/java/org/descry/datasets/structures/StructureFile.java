package org.descry.datasets.structures;

import java.nio.file.Path;
import java.util.Locale;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextLines;

/** Reads one structure from a file, told apart by its name. */
public final class StructureFile {

    private StructureFile() {}

    /** Returns whether a name is that of a file of atoms: {@code a.xyz}, {@code POSCAR}, ... */
    public static boolean isOne(Path file) {
        return isXyz(file) || isPoscar(file);
    }

    /**
     * Reads a file, also packed with gzip.
     *
     * @param file named {@code *.xyz} or {@code *.extxyz} (extended XYZ), or {@code POSCAR}, {@code
     *     CONTCAR}, {@code *.poscar} or {@code *.vasp}
     * @throws DatasetException if it cannot be read; file and line are named
     */
    public static Structure read(Path file) {
        if (isXyz(file)) {
            return ExtendedXyz.of(TextLines.read(file));
        }
        if (isPoscar(file)) {
            return Poscar.of(TextLines.read(file));
        }
        throw DatasetException.inFile(
                file.toString(),
                "the name does not say what kind of file this is",
                "*.xyz or *.extxyz, POSCAR*, CONTCAR*, *.poscar or *.vasp");
    }

    private static boolean isXyz(Path file) {
        String name = name(file);
        return name.endsWith(".xyz") || name.endsWith(".extxyz");
    }

    private static boolean isPoscar(Path file) {
        String name = name(file);
        return name.startsWith("poscar")
                || name.startsWith("contcar")
                || name.endsWith(".poscar")
                || name.endsWith(".vasp");
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
