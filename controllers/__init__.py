from contextlib import suppress

from . import pos_service_worker

# No dependency of ours: it need not be on the disk, nor what it imports.
with suppress(ImportError):
    from . import pos_self_order
