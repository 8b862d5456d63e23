import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import { negate } from "@point_of_sale/../tests/generic_helpers/utils";

interface Asked {
    readonly product: string;
    readonly shortBy: number;
    readonly decidedBy: string;
    /** All there are, in their order. */
    readonly buttons: readonly string[];
}

const DIALOG = ".modal .stock-shortage";

/** The question is on the screen, with nothing but these buttons. */
export function isAsked({ product, shortBy, decidedBy, buttons }: Asked): Step {
    const attributes = `[data-short-by="${shortBy}"][data-decided-by="${decidedBy}"]`;
    return {
        content: `${product} is short by ${shortBy}: rule of ${decidedBy}`,
        trigger: `.modal:has(.modal-title:contains(${product})) .stock-shortage${attributes}`,
        run() {
            const id = Number(document.querySelector<HTMLElement>(DIALOG)?.dataset["productId"]);
            const name = window.posmodel.models["product.product"].get(id)?.display_name;
            const actions = [...document.querySelectorAll<HTMLElement>(".modal [data-action]")];
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

/** The answer may lead to another question. */
export function press(button: string, text: string): Step {
    return {
        content: `answer: ${text}`,
        trigger: `.modal [data-action="${button}"]:contains(${text})`,
        run: "click",
    };
}

export function answer(button: string, text: string): Step[] {
    return [press(button, text), isNotAsked()];
}

export function isNotAsked(): Step {
    return { content: "nothing is asked", trigger: negate(".stock-shortage") };
}

export function says(text: string): Step {
    return { content: `it says: ${text}`, trigger: `${DIALOG}:contains(${text})` };
}
