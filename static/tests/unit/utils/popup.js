// Compiled from popup.ts; edit that file.
function answerPopup(till, name, answer) {
    const { dialog } = till.store;
    const show = dialog.add.bind(dialog);
    dialog.add = (component, props, options) => {
        if (component.name !== name) {
            return show(component, props, options);
        }
        const { getPayload } = props;
        getPayload(answer());
        return () => void 0;
    };
}
export { answerPopup };
