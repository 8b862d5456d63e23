"""``make bench``: what the addon costs, measured beside what it is compared with."""

from .command import bench, bench_tills

__all__ = ["bench", "bench_tills"]
