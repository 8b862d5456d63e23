// Compiled from charged.ts; edit that file.
function isCharged({ payment_ids: payments }) {
    return payments.some(({ payment_status: status }) => status === "done");
}
export { isCharged };
