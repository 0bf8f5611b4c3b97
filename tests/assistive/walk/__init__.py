"""Every window walked as assistive technology walks it, and measured as eyes and hands meet it."""
