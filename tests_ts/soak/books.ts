import type { Kind } from "./crate";
import { add, type Race, type Units } from "./race";
import type { Attempt } from "./racer";

/** What the racers were told, added up: no figure in it comes from the server's tables. */
export class Books {
    private readonly race: Race;

    constructor(race: Race) {
        this.race = race;
    }

    /** Orders that must have arrived, as `uuid product quantity`. */
    paidLines(): string[] {
        return linesOf(this.race.attemptsThat("sold", "seized"));
    }

    /** Holds that nobody ended, as `uuid product quantity`. */
    heldLines(): string[] {
        return linesOf(this.race.attemptsThat("abandoned"));
    }

    sold(): Units {
        return this.sum(this.race.attemptsThat("sold", "seized"));
    }

    /** What must lie on the shelf. */
    left(): Units {
        const left = new Map(this.race.brought);
        this.sold().forEach((quantity, id) => add(left, id, -quantity));
        return left;
    }

    /** By kind of exception, the units that were sold and not there. */
    lacking(): Record<Kind, number> {
        const left = this.left();
        const entries = this.race.crates.map(({ id, kind }) => [
            kind,
            Math.max(0, -(left.get(id) ?? 0)),
        ]);
        return Object.fromEntries(entries) as Record<Kind, number>;
    }

    private sum(attempts: readonly Attempt[]): Units {
        const units: Units = new Map(
            [...this.race.productIds, ...this.race.crateIds].map((id) => [id, 0])
        );
        for (const { basket } of attempts) {
            basket.forEach(([id, quantity]) => add(units, id, quantity));
        }
        return units;
    }
}

function linesOf(attempts: readonly Attempt[]): string[] {
    return attempts.flatMap(({ uuid, basket }) =>
        basket.map(([id, quantity]) => `${uuid} ${id} ${quantity}`)
    );
}
