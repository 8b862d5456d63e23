// Compiled from patience.ts; edit that file.
import { DeadlineError, withDeadline } from "./deadline";
const PATIENCE = 6e3;
const PULL_LIMIT = 3e4;
async function withPatience(answer, clock, complain) {
    const cancel = complain
        ? clock.after(PATIENCE, () => {
              complain(new DeadlineError(`No answer within ${PATIENCE} ms`));
          })
        : () => void 0;
    try {
        return await withDeadline(answer, PULL_LIMIT, clock);
    } finally {
        cancel();
    }
}
export { PATIENCE, PULL_LIMIT, withPatience };
