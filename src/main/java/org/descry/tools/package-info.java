/**
 * What can be done without a search: judge a formula of one's own, predict the rows of a table or
 * screen a space of candidates with a finished model, compute features of compositions.
 *
 * <p>Start from {@link org.descry.tools.Score}, {@link org.descry.tools.Predict}, {@link
 * org.descry.tools.Screen} or {@link org.descry.tools.Features}; each returns a {@link
 * org.descry.tools.ToolResult}. Nothing here prints or ends the process.
 */
package org.descry.tools;
