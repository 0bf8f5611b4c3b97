"""Coprod Desktop: accessible co-production panel sessions, offline."""

__version__ = "0.1.0"
