import { Component } from "@odoo/owl";

/** What may be taken for what was typed: lots, or one line of words. */
export interface LotOption {
    readonly label: string;
    readonly cssClass?: string;
    readonly onSelect?: () => void;
}

export interface LotSource {
    readonly options: (typed: string) => LotOption[] | Promise<LotOption[]>;
}

export class SelectLotPopup extends Component<{ options?: readonly { readonly name: string }[] }> {
    setup(): void;
    getSources(): LotSource[];
}
