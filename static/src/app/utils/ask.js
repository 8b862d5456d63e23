// Compiled from ask.ts; edit that file.
import { Component, onError, xml } from "@odoo/owl";
class Question extends Component {
    static template = xml`<t t-component="props.question" t-props="questionProps" />`;
    static props = {
        question: Function,
        questionProps: Object,
        onFault: Function,
        close: Function,
    };
    setup() {
        onError((error) => {
            this.props.onFault(error);
            this.props.close();
        });
    }
    get questionProps() {
        return { ...this.props.questionProps, close: this.props.close };
    }
}
function ask(dialog, question, props) {
    return new Promise((resolve, reject) => {
        dialog.add(
            Question,
            { question, questionProps: { ...props, getPayload: resolve }, onFault: reject },
            {
                onClose: () => {
                    resolve(void 0);
                },
            }
        );
    });
}
export { ask };
