/**
 * Positions of atoms in files: extended XYZ and POSCAR.
 *
 * <p>Start from {@link org.descry.datasets.structures.StructureFile}. One structure per file;
 * nothing here says which atoms are bonded.
 */
package org.descry.datasets.structures;
