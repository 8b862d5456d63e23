/** Who lets through what takes a manager: an employee where pos_hr tells who stands at the till. */
export type Approver =
    | { readonly employeeId: number; readonly userId?: never }
    | { readonly userId: number; readonly employeeId?: never };

/** What a manager has said, before it is known of how much. */
export interface Consent {
    readonly approver: Approver;
    /** `null` where none was given. */
    readonly reason: string | null;
}
