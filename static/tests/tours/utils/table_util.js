// Compiled from table_util.ts; edit that file.
const UTILS = "@pos_restaurant/../tests/tours/utils";
function floorScreen() {
    return odoo.loader.modules.get(`${UTILS}/floor_screen_util`);
}
function splitBillScreen() {
    return odoo.loader.modules.get(`${UTILS}/split_bill_screen_util`);
}
function tableIs(name) {
    return { content: `table ${name}`, trigger: `.pos-leftheader .badge:contains(${name})` };
}
export { floorScreen, splitBillScreen, tableIs };
