import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { ARGUMENTS, PATIENCE } from "./chromium";
import { settings } from "./settings";

/** A device whose browser keeps what it stores, and can be killed as by a power cut. */
export class KeptBrowser {
    private readonly profile = mkdtempSync(join(tmpdir(), "stock-guard-"));
    private process: ChildProcess | null = null;
    private browser: Browser | null = null;

    /** @returns what is open in it: storage and cookies of before */
    async start(): Promise<BrowserContext> {
        const portFile = join(this.profile, "DevToolsActivePort");
        rmSync(portFile, { force: true });
        const own = [
            "--headless=new",
            "--window-size=1280,860",
            "--remote-debugging-port=0",
            `--user-data-dir=${this.profile}`,
        ];
        this.process = spawn(settings.chromium, [...ARGUMENTS, ...own], {
            // A session of its own: all of its processes end with it.
            detached: true,
            stdio: "ignore",
        });
        const until = Date.now() + PATIENCE;
        while (!existsSync(portFile) || !readFileSync(portFile, "utf8").includes("\n")) {
            if (Date.now() > until) {
                throw new Error("Chromium did not start.");
            }
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
        const [port] = readFileSync(portFile, "utf8").split("\n");
        this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
        const [context] = this.browser.contexts();
        if (!context) {
            throw new Error("Chromium has no window.");
        }
        return context;
    }

    async kill(): Promise<void> {
        const { process: child } = this;
        this.process = null;
        if (child?.pid !== undefined && child.exitCode === null) {
            const ended = once(child, "exit");
            process.kill(-child.pid, "SIGKILL");
            await ended;
        }
        await this.browser?.close().catch(() => undefined);
    }

    async close(): Promise<void> {
        await this.kill();
        rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
    }
}
