"""Tests of the voice: its worker, its drivers and real speech into a sink that makes no sound."""
