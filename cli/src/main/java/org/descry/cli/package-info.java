/**
 * The terminal: one class per command. A command reads its arguments, calls the library, and
 * prints; it computes nothing itself.
 *
 * <p>Start at {@link org.descry.cli.Descry}, which also holds what all commands share: exit codes
 * and error messages.
 */
package org.descry.cli;
