// Compiled from self_order_tour.ts; edit that file.
import * as ConfirmationPage from "@pos_self_order/../tests/tours/utils/confirmation_page_util";
import * as ProductPage from "@pos_self_order/../tests/tours/utils/product_page_util";
import * as Utils from "@pos_self_order/../tests/tours/utils/common";
import { registry } from "@web/core/registry";
const card = (name) => `.o_self_product_box:has(.self_order_product_name:contains('${name}'))`;
const isSoldOut = (name) => ({
    content: `${name} is sold out, and no number says how many there are`,
    trigger: `${card(name)}:has(.badge:text(Out of stock))`,
});
const isOffered = (name) => ({
    content: `${name} can be ordered`,
    trigger: `${card(name)}:not(:has(.badge.text-bg-danger))`,
});
const tell = (name, isGone) => ({
    content: `tell the app that ${name} is ${isGone ? "gone" : "back"}`,
    trigger: "body",
    run: () => {
        const app = window.posmodel;
        const template = app.models["product.template"].find((each) => each.name === name);
        const heard = app.data.channels.find(({ channel }) => channel === "STOCK_SOLD_OUT");
        heard?.method({
            templates: [
                [template?.id, isGone],
                [999999999, true],
            ],
        });
    },
});
const orderApples = (count) =>
    Array.from({ length: count }, () => ProductPage.clickProduct("Guarded Apple"));
const orderOneTooMany = () => [
    ...orderApples(4),
    Utils.clickBtn("Checkout"),
    Utils.clickBtn("Order"),
    {
        content: "the customer is told what, and not how many",
        trigger:
            ".o_notification:contains('not enough left of: Guarded Apple'):not(:contains(/[0-9]/))",
    },
    { content: "one less", trigger: ".btn:has(.oi-minus)", run: "click" },
    Utils.clickBtn("Order"),
];
registry.category("web_tour.tours").add("PosStockGuardKiosk", {
    steps: () => [
        Utils.clickBtn("Order Now"),
        ProductPage.clickCategory("Uncategorised"),
        isSoldOut("Guarded Mango"),
        isSoldOut("Guarded Phone"),
        isOffered("Guarded Lamp"),
        isOffered("Guarded Bag"),
        isOffered("Guarded Apple"),
        ProductPage.clickProduct("Guarded Mango"),
        {
            content: "nothing was added",
            trigger: "button.disabled:contains('Checkout')",
        },
        tell("Guarded Water", true),
        isSoldOut("Guarded Water"),
        tell("Guarded Water", false),
        isOffered("Guarded Water"),
        ...orderOneTooMany(),
        ConfirmationPage.isShown(),
    ],
});
registry.category("web_tour.tours").add("PosStockGuardPhone", {
    steps: () => [
        Utils.clickBtn("Order Now"),
        isSoldOut("Guarded Mango"),
        isOffered("Guarded Apple"),
        ...orderOneTooMany(),
        Utils.clickBtn("Ok"),
        Utils.checkBtn("My Order"),
    ],
});
