import type { LeapDayRule } from "../rules/expr";

/**
 * Born on 29 February: in a common year the child turns a year older on 1 March. The other rule, 28 February, comes
 * with the other age switches.
 */
export const birthdayOnLeapDay: LeapDayRule = "1 March";
