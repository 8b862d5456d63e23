"""``make bench``: what the addon costs, measured beside what it is compared with."""

from .command import bench

__all__ = ["bench"]
