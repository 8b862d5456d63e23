import { animationFrame, click } from "@odoo/hoot-dom";
import { waitFor } from "./patience";

export const DIALOG = ".stock-shortage";

export type Button = "set-to-available" | "remove" | "approve" | "continue" | "ship" | "cancel";

/** Waits for the question, gives this answer, and waits for what comes of it. */
export async function answering<T>(question: Promise<T>, button: Button): Promise<T> {
    await waitFor(DIALOG);
    await click(`[data-action=${button}]`);
    // The next question is another one: this one must have left the screen.
    await animationFrame();
    return await question;
}
