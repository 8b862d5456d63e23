import { execute, select } from "./database";

/**
 * Has PostgreSQL itself write down each change of a shelf and of a hold, whoever makes it.
 *
 * In the transaction that makes the change: what is rolled back is not in it. When it was committed
 * is PostgreSQL's to say (`track_commit_timestamp`), so that the entries can be read in the order
 * in which others could see them.
 */
export async function beginJournal(): Promise<void> {
    await execute(JOURNAL);
}

const JOURNAL = `
    CREATE TABLE IF NOT EXISTS soak_journal (
        id bigserial PRIMARY KEY,
        transaction xid DEFAULT pg_current_xact_id()::xid,
        place integer,
        hold integer,
        product integer,
        quantity numeric,
        expires timestamp
    );
    CREATE OR REPLACE FUNCTION soak_note_shelf() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'INSERT' THEN
            INSERT INTO soak_journal (place, product, quantity)
            VALUES (OLD.location_id, OLD.product_id, -OLD.quantity);
        END IF;
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO soak_journal (place, product, quantity)
            VALUES (NEW.location_id, NEW.product_id, NEW.quantity);
        END IF;
        RETURN NULL;
    END $$;
    CREATE OR REPLACE FUNCTION soak_note_hold() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'INSERT' THEN
            INSERT INTO soak_journal (hold, product) VALUES (OLD.id, OLD.product_id);
        END IF;
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO soak_journal (hold, product, quantity, expires)
            VALUES (NEW.id, NEW.product_id, NEW.quantity, NEW.expires_at);
        END IF;
        RETURN NULL;
    END $$;
    CREATE OR REPLACE TRIGGER soak_shelf AFTER INSERT OR UPDATE OR DELETE ON stock_quant
        FOR EACH ROW EXECUTE FUNCTION soak_note_shelf();
    CREATE OR REPLACE TRIGGER soak_hold AFTER INSERT OR UPDATE OR DELETE ON pos_stock_claim
        FOR EACH ROW EXECUTE FUNCTION soak_note_hold();
`;

/** One entry; times in seconds. `hold`: an id, and without a quantity its end. */
interface Entry {
    readonly at: number;
    readonly hold: number | null;
    readonly product: number;
    readonly quantity: number | null;
    readonly expires: number | null;
}

async function readEntries(floorId: number, productIds: readonly number[]): Promise<Entry[]> {
    return await select<Entry>(`
        SELECT extract(epoch FROM pg_xact_commit_timestamp(transaction))::float8 AS at,
               hold, product, quantity::float8,
               extract(epoch FROM expires AT TIME ZONE 'UTC')::float8 AS expires
          FROM soak_journal
         WHERE product IN (${productIds.join(", ")})
           AND (hold IS NOT NULL OR place IN (
                    SELECT child.id
                      FROM stock_location child, stock_location parent
                     WHERE parent.id = ${floorId}
                       AND child.parent_path LIKE parent.parent_path || '%'))
         ORDER BY at, id`);
}

/** A change of what lies on the shelf, or of what is held of it, at a time. */
interface Change {
    readonly at: number;
    readonly product: number;
    readonly shelf: number;
    readonly held: number;
}

/** A hold ends when it is ended or when its time is up, whichever comes first. */
function changesOf(entries: readonly Entry[]): Change[] {
    const changes: Change[] = [];
    const holds = new Map<number, Entry>();
    const end = (id: number, at: number): void => {
        const hold = holds.get(id);
        if (hold) {
            holds.delete(id);
            const until = Math.min(at, hold.expires ?? Infinity);
            const { product, quantity } = hold;
            changes.push({ at: until, product, shelf: 0, held: -(quantity ?? 0) });
        }
    };
    for (const entry of entries) {
        const { at, hold, product, quantity } = entry;
        if (hold === null) {
            changes.push({ at, product, shelf: quantity ?? 0, held: 0 });
            continue;
        }
        end(hold, at);
        if (quantity !== null) {
            holds.set(hold, entry);
            changes.push({ at, product, shelf: 0, held: quantity });
        }
    }
    for (const id of [...holds.keys()]) {
        end(id, Infinity);
    }
    return changes.sort((one, other) => one.product - other.product || one.at - other.at);
}

/** What the journal shows of a product over the whole time. */
export interface Course {
    /** The least that ever lay on the shelf, and the least of it that nobody held. */
    leastThere: number;
    leastFree: number;
    /** How often the last free unit went. */
    gone: number;
}

export async function readCourses(
    floorId: number,
    productIds: readonly number[]
): Promise<Map<number, Course>> {
    const changes = changesOf(await readEntries(floorId, productIds));
    return new Map(
        productIds.map((id) => [id, trace(changes.filter(({ product }) => product === id))])
    );
}

/** Changes of one moment belong together: a sale takes the goods and ends its hold. */
function trace(changes: readonly Change[]): Course {
    const course: Course = { leastThere: Infinity, leastFree: Infinity, gone: 0 };
    let there = 0;
    let held = 0;
    let wasFree = 0;
    changes.forEach((change, index) => {
        there += change.shelf;
        held += change.held;
        if (changes[index + 1]?.at === change.at) {
            return;
        }
        const free = there - held;
        course.leastThere = Math.min(course.leastThere, there);
        course.leastFree = Math.min(course.leastFree, free);
        course.gone += wasFree > 0 && free <= 0 ? 1 : 0;
        wasFree = free;
    });
    return course;
}
