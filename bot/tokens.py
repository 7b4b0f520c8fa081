"""Tokens of installed workspaces under lock: Fernet (AES-128-CBC, HMAC-SHA256) of "cryptography"."""

from __future__ import annotations

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken

from bot.errors import BadConfig

_MARK = "locked:"


def lock(body: str, key: str) -> str:
    """The text to be stored; without a key it is stored as it is."""
    return _MARK + _fernet(key).encrypt(body.encode()).decode() if key else body


def unlock(stored: str, key: str) -> str:
    """The text behind a stored one; BadConfig when the key is missing or another one."""
    if not stored.startswith(_MARK):
        return stored
    try:
        if not key:
            raise InvalidToken
        return _fernet(key).decrypt(stored.removeprefix(_MARK).encode()).decode()
    except InvalidToken as error:
        raise BadConfig(
            ("AIBRIEF_SECRET_KEY is not the key that the workspaces' tokens were locked with.",)
        ) from error


def opens(stored: str, key: str) -> bool:
    """Whether the key is the one that a stored text was locked with."""
    try:
        unlock(stored, key)
    except BadConfig:
        return False
    return True


def _fernet(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(key.encode()).digest()))
