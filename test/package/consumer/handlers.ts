// Handlers of a user who gives no types. Tests type-check them; they never run.
import { createMock, type OpenApiDocument } from 'restore-contracts-mock';

declare const document: OpenApiDocument;
declare const documents: Record<string, OpenApiDocument>;

createMock({
  apis: ['cbr', 'hss'],
  handlers: {
    cbr: {
      restoreBackup({ params, body }) {
        const backup: string = params.path.backup_id;
        // @ts-expect-error there is no such parameter
        if (params.path.backupId) return { status: 202 };
        if ('server_id' in body.restore) return { status: 409 };
        return backup === 'gone' ? { status: 404, body: { error_code: 'BackupService.6200', error_msg: 'No backup.' } } : undefined;
      },
    },
    hss: { restoreBackup: async () => undefined },
  },
});

// @ts-expect-error the operation is restoreBackup
createMock({ handlers: { cbr: { restoreBakup: () => undefined } } });
// @ts-expect-error the API is cbr
createMock({ handlers: { cbrr: {} } });
// @ts-expect-error a restore is never a 418
createMock({ handlers: { cbr: { restoreBackup: () => ({ status: 418 }) } } });
// @ts-expect-error a 404 has a body
createMock({ handlers: { cbr: { restoreBackup: () => ({ status: 404 }) } } });
// @ts-expect-error error_msg is missing
createMock({ handlers: { cbr: { restoreBackup: () => ({ status: 404, body: { error_code: 'BackupService.6200' } }) } } });

// Other documents have no types, and replace an API of the same name.
createMock({
  documents: { shop: document, hss: document },
  handlers: {
    shop: { getCart: ({ params }) => ({ status: 200, body: { id: params.path.cart } }) },
    hss: { anything: () => ({ status: 418 }) },
    cbr: { restoreBackup: () => ({ status: 202 }) },
  },
});
createMock({ documents, handlers: { shop: { getCart: () => ({ status: 200 }) } } });
// @ts-expect-error shop is not mounted
createMock({ documents: { other: document }, handlers: { shop: { getCart: () => ({ status: 200 }) } } });
createMock<{ shop: { getCart: unknown } }>({ documents: { shop: document }, handlers: { shop: { getCart: () => ({ status: 200 }) } } });
