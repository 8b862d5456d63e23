"""Times of things that are to be compared."""

import gc
import time


def interleave(deeds, rounds, warm_up=True):
    """Do each deed once per round: what slows the machine down slows all of them.

    The order turns round every time.

    :param deeds: {name: function that returns what it measured}
    :param warm_up: whether to begin with a round that does not count
    :return: {name: [measured, ...]}
    """
    for deed in deeds.values() if warm_up else ():
        deed()
    measured = {name: [] for name in deeds}
    for turn in range(rounds):
        for name in list(deeds)[:: -1 if turn % 2 else 1]:
            measured[name].append(deeds[name]())
    return measured


def timed(deed):
    """Seconds that the deed takes; rubbish of what came before does not count."""
    gc.collect()
    started = time.perf_counter()
    deed()
    return time.perf_counter() - started
