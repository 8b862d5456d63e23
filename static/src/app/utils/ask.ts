import { Component, onError, xml, type ComponentConstructor } from "@odoo/owl";
import type { DialogService } from "@web/core/dialog/dialog_service";

interface Props {
    question: ComponentConstructor;
    questionProps: object;
    onFault: (error: unknown) => void;
    close: () => void;
}

/** A dialog that says when it cannot be drawn. */
class Question extends Component<Props> {
    static override template = xml`<t t-component="props.question" t-props="questionProps" />`;
    static override props = {
        question: Function,
        questionProps: Object,
        onFault: Function,
        close: Function,
    };

    override setup(): void {
        onError((error: unknown) => {
            this.props.onFault(error);
            this.props.close();
        });
    }

    get questionProps(): object {
        return { ...this.props.questionProps, close: this.props.close };
    }
}

/**
 * As core's `makeAwaitable`, but a dialog that cannot be drawn rejects: nobody has said no, and whoever
 * asks has to go on as if there was nothing to ask.
 */
export function ask<T>(
    dialog: DialogService,
    question: ComponentConstructor,
    props: object
): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
        dialog.add(
            Question,
            { question, questionProps: { ...props, getPayload: resolve }, onFault: reject },
            {
                onClose: () => {
                    resolve(undefined);
                },
            }
        );
    });
}
