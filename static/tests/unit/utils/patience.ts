import * as hootDom from "@odoo/hoot-dom";
import type { Target } from "@odoo/hoot-dom";

/** Milliseconds: HOOT's own 200 are too few on a machine on which other suites run as well. */
const PATIENCE = 3_000;

/** Resolves with what is on the screen, as soon as it is. */
export async function waitFor(target: Target): Promise<Element> {
    return await hootDom.waitFor(target, { timeout: PATIENCE });
}

/** Resolves as soon as there is no such thing on the screen any more. */
export async function waitForNone(target: Target): Promise<void> {
    await hootDom.waitForNone(target, { timeout: PATIENCE });
}

/** Resolves with what the predicate returns, as soon as that is something. */
export async function waitUntil<T>(predicate: () => T): Promise<T> {
    return await hootDom.waitUntil(predicate, { timeout: PATIENCE });
}
