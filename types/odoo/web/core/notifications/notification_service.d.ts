export interface NotificationService {
    /** @returns closes it */
    add(
        message: string,
        options?: { title?: string; type?: "warning" | "danger" | "success" | "info" }
    ): () => void;
}

export const notificationService: { start(): NotificationService };
