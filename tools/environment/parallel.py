"""Several jobs at once, all ended when we are."""

from concurrent.futures import ThreadPoolExecutor, as_completed

from .child import stop_children


def in_parallel(jobs, at_once):
    """Call the ``jobs`` in threads, yield what they return as they end.

    When one raises, or we are interrupted, the commands the others wait for
    are ended: otherwise we would wait for them first.
    """
    pool = ThreadPoolExecutor(at_once)
    try:
        pending = [pool.submit(job) for job in jobs]
        for done in as_completed(pending):
            yield done.result()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        stop_children()
        raise
    finally:
        pool.shutdown()
