// Compiled from patience.ts; edit that file.
import * as hootDom from "@odoo/hoot-dom";
const PATIENCE = 3e3;
async function waitFor(target) {
    return await hootDom.waitFor(target, { timeout: PATIENCE });
}
async function waitForNone(target) {
    await hootDom.waitForNone(target, { timeout: PATIENCE });
}
async function waitUntil(predicate) {
    return await hootDom.waitUntil(predicate, { timeout: PATIENCE });
}
export { waitFor, waitForNone, waitUntil };
