import type { Till } from "./till";

/** Has a popup of core answer at once instead of being shown. */
export function answerPopup(till: Till, name: string, answer: () => unknown): void {
    const { dialog } = till.store;
    const show = dialog.add.bind(dialog);
    dialog.add = (component, props, options) => {
        if (component.name !== name) {
            return show(component, props, options);
        }
        const { getPayload } = props as { getPayload: (payload: unknown) => void };
        getPayload(answer());
        return () => undefined;
    };
}
