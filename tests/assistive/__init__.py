"""The program as assistive technology meets it: walked from within, heard from outside."""
