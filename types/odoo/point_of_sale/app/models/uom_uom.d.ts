import type { Base } from "./related_models";

export class UomUom {
    static readonly pythonModel: "uom.uom";
}

export interface UomUom extends Base {
    readonly id: number;
    readonly name: string;
    readonly factor: number;
    readonly rounding: number;
    /** Counted in pieces: further ones of a product are added to the line there is. */
    readonly is_pos_groupable: boolean;
}
