/**
 * What can be done with a formula or a finished model without a search: judge a formula of one's
 * own, predict the rows of a table, screen a space of candidates.
 *
 * <p>Start from {@link org.descry.tools.Score}, {@link org.descry.tools.Predict} or {@link
 * org.descry.tools.Screen}; each returns a {@link org.descry.tools.ToolResult}. Nothing here prints
 * or ends the process.
 */
package org.descry.tools;
