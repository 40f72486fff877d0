# What is said about files.

file-not-found = There is no such file. Check the name and the folder.
file-not-allowed = You may not open this file. Ask whoever owns it for access, or copy it to a folder of your own.
file-is-folder = This is a folder, not a file. Name a file in it.
file-disk-full = The disk is full. Make room, then save again.
file-disk-read-only = The disk can only be read. Save to another place.
file-exists = There is a file with that name already.
file-other-trouble = The file cannot be used: { $reason }.
