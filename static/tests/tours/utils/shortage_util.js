// Compiled from shortage_util.ts; edit that file.
import { negate } from "@point_of_sale/../tests/generic_helpers/utils";
const DIALOG = ".modal .stock-shortage";
function isAsked({ product, shortBy, decidedBy, buttons }) {
    const attributes = `[data-short-by="${shortBy}"][data-decided-by="${decidedBy}"]`;
    return {
        content: `${product} is short by ${shortBy}: rule of ${decidedBy}`,
        trigger: `.modal:has(.modal-title:contains(${product})) .stock-shortage${attributes}`,
        run() {
            const id = Number(document.querySelector(DIALOG)?.dataset["productId"]);
            const name = window.posmodel.models["product.product"].get(id)?.display_name;
            const actions = [...document.querySelectorAll(".modal [data-action]")];
            const found = JSON.stringify([
                name,
                ...actions.map((button) => button.dataset["action"]),
            ]);
            const wanted = JSON.stringify([product, ...buttons]);
            if (found !== wanted) {
                throw new Error(`The question is ${found}, and should be ${wanted}`);
            }
        },
    };
}
function press(button, text) {
    return {
        content: `answer: ${text}`,
        trigger: `.modal [data-action="${button}"]:contains(${text})`,
        run: "click",
    };
}
function answer(button, text) {
    return [press(button, text), isNotAsked()];
}
function isNotAsked() {
    return { content: "nothing is asked", trigger: negate(".stock-shortage") };
}
function says(text) {
    return { content: `it says: ${text}`, trigger: `${DIALOG}:contains(${text})` };
}
export { answer, isAsked, isNotAsked, press, says };
