from . import pos_service_worker
