// Compiled from shortage_dialog.ts; edit that file.
import { animationFrame, click } from "@odoo/hoot-dom";
import { waitFor } from "./patience";
const DIALOG = ".stock-shortage";
async function answering(question, button) {
    await waitFor(DIALOG);
    await click(`[data-action=${button}]`);
    await animationFrame();
    return await question;
}
export { DIALOG, answering };
