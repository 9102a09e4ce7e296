/**
 * What a candidate must satisfy, each constraint with a name and a reason for every refusal.
 *
 * <p>Start at {@link org.descry.screening.constraints.Constraint}. Counting what goes in and out of
 * each constraint is the work of {@code ranking}.
 */
package org.descry.screening.constraints;
