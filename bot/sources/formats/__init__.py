"""PURE: what feeds, pages, outlines and files hold, read tolerantly."""
