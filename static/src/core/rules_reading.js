// Compiled from rules_reading.ts; edit that file.
import { DECIDERS, POLICIES, WHEN_STALE } from "./policy";
import {
    readChoice,
    readFlag,
    readId,
    readList,
    readNumber,
    readObject,
    readText,
} from "./reading";
import { ReportError } from "./report_error";
import { APPROVAL_REASONS } from "./rules";
const BASES = ["free", "on_hand"];
function readRules(value) {
    const rules = readObject(value, "rules");
    return {
        digest: readText(rules["digest"], "rules.digest"),
        basis: readChoice(rules["basis"], BASES, "rules.basis"),
        whenStale: readChoice(rules["when_stale"], WHEN_STALE, "rules.when_stale"),
        limits: readLimits(rules),
        lowThreshold: readNumber(rules["low_threshold"], "rules.low_threshold"),
        lowThresholds: readLowThresholds(rules["low_thresholds"]),
        fallback: readPolicyAnswer(rules["default"], "rules.default"),
        categories: readCategories(rules["categories"]),
        products: readProducts(rules["products"]),
        kits: readKits(rules["kits"]),
        unchecked: new Set(
            readList(rules["unchecked"], "rules.unchecked").map((id) =>
                readId(id, "a product of rules.unchecked")
            )
        ),
        templates: readTemplates(rules["templates"]),
        // What a device kept of an earlier release does not say.
        returnsElsewhere: readFlag(rules["returns_elsewhere"] ?? false, "rules.returns_elsewhere"),
        inStockFirst: readFlag(rules["in_stock_first"], "rules.in_stock_first"),
        told: rules,
        approvalReason: readChoice(
            rules["approval_reason"],
            APPROVAL_REASONS,
            "rules.approval_reason"
        ),
        turnover: readTurnover(rules["turnover"]),
    };
}
function readLimits(rules) {
    const limits = {
        delayedAfter: readNumber(rules["delayed_after"], "rules.delayed_after"),
        staleAfter: readNumber(rules["stale_after"], "rules.stale_after"),
    };
    if (limits.delayedAfter <= 0 || limits.staleAfter <= limits.delayedAfter) {
        throw new ReportError("figures of rules are old before they are delayed");
    }
    return limits;
}
function readLowThresholds(value) {
    const thresholds = /* @__PURE__ */ new Map();
    for (const [key, minimum] of Object.entries(readObject(value, "rules.low_thresholds"))) {
        const place = `rules.low_thresholds.${key}`;
        thresholds.set(readId(Number(key), place), readNumber(minimum, place));
    }
    return thresholds;
}
function readTurnover(value) {
    const turnover = /* @__PURE__ */ new Map();
    for (const [key, perHour] of Object.entries(readObject(value, "rules.turnover"))) {
        const place = `rules.turnover.${key}`;
        turnover.set(readId(Number(key), place), readNumber(perHour, place) / 3600);
    }
    return turnover;
}
function readKits(value) {
    const kits = /* @__PURE__ */ new Map();
    for (const [key, components] of Object.entries(readObject(value, "rules.kits"))) {
        const place = `rules.kits.${key}`;
        kits.set(readId(Number(key), place), readComponents(components, place));
    }
    return kits;
}
function readComponents(value, place) {
    const components = /* @__PURE__ */ new Map();
    for (const [key, perKit] of Object.entries(readObject(value, place))) {
        const quantity = readNumber(perKit, `${place}.${key}`);
        if (quantity <= 0) {
            throw new ReportError(`${place}.${key} is nothing`);
        }
        components.set(readId(Number(key), `${place}.${key}`), quantity);
    }
    if (components.size === 0) {
        throw new ReportError(`${place} has no components`);
    }
    return components;
}
function readCategories(value) {
    const answers = /* @__PURE__ */ new Map();
    for (const [key, answer] of Object.entries(readObject(value, "rules.categories"))) {
        const place = `rules.categories.${key}`;
        answers.set(readId(Number(key), place), readPolicyAnswer(answer, place));
    }
    return answers;
}
function readProducts(value) {
    const policies = /* @__PURE__ */ new Map();
    for (const [key, ids] of Object.entries(readObject(value, "rules.products"))) {
        const place = `rules.products.${key}`;
        const policy = readChoice(key, POLICIES, place);
        for (const each of readList(ids, place)) {
            const id = readId(each, `a product of ${place}`);
            if (policies.has(id)) {
                throw new ReportError(`rules.products names ${id} twice`);
            }
            policies.set(id, policy);
        }
    }
    return policies;
}
function readTemplates(value) {
    const templates = /* @__PURE__ */ new Map();
    for (const [key, traits] of Object.entries(readObject(value, "rules.templates"))) {
        const place = `rules.templates.${key}`;
        const [category, storable] = readList(traits, place);
        templates.set(readId(Number(key), place), {
            categoryId: category === null ? null : readId(category, `the category of ${place}`),
            isStorable: readFlag(storable, `whether ${place} is storable`),
        });
    }
    return templates;
}
function readPolicyAnswer(value, place) {
    const answer = readObject(value, place);
    return {
        policy: readChoice(answer["policy"], POLICIES, `${place}.policy`),
        decidedBy: readText(answer["decided_by"], `${place}.decided_by`),
        decider: readChoice(answer["decider"], DECIDERS, `${place}.decider`),
    };
}
export { readRules };
