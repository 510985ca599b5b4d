"""Bandingkan: the open draft beside another one."""
