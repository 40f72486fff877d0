# What is said about files.

file-not-found = There is no such file. Check the name and the folder.
file-not-allowed = You may not open this file. Ask whoever owns it for access, or copy it to a folder of your own.
file-is-folder = This is a folder, not a file. Name a file in it.
file-disk-full = The disk is full. Make room, then save again.
file-disk-read-only = The disk can only be read. Save to another place.
file-exists = There is a file with that name already.
file-other-trouble = The file cannot be used: { $reason }.

# Files in RON, the form of all files that the program writes.
ron-empty = The file is empty.
ron-not-utf8 = The file holds letters in an old encoding, or is not a text at all.
ron-hint-utf8 = Open it in an editor and save it as UTF-8.
ron-not-written = The text of the file could not be made: { $reason }.
ron-field-unknown = There is no field “{ $field }” here. Check the spelling, or take it away.
ron-field-missing = The field “{ $field }” is missing here. Add it.
ron-field-twice = The field “{ $field }” stands here a second time. Take one of them away.
ron-choice-unknown = “{ $word }” is none of the words that can stand here.
ron-hint-one-of = Write one of: { $choices }.
ron-ends-early = The file ends in the middle of something, as if it were cut off.
ron-hint-ends-early = Look for a quote, parenthesis or bracket that is opened and never closed, or take a copy of the file that is whole.
ron-more-after = There is more after the end of what the file says.
ron-hint-more-after = Look for a parenthesis that is closed too early, or take the rest away.
ron-comma = A comma is missing here.
ron-hint-comma = Write a comma between two fields and between two entries of a list.
ron-list = A list is expected here.
ron-hint-list = Write a list in brackets with commas: [1, 2].
ron-map = A list of pairs is expected here.
ron-hint-map = Write pairs in braces: {"{"}"kind": "desire"{"}"}.
ron-colon = A colon is missing here.
ron-hint-colon = Write a name, a colon and a value: title: "First visit".
ron-parenthesis = Fields in parentheses are expected here.
ron-hint-parenthesis = Write them like this: (id: 1, text: "Hello"). Check that every parenthesis is closed.
ron-text = A text in quotes is expected here.
ron-hint-text = Write it like this: "Hello". A quote inside a text is written \".
ron-number = A whole number is expected here.
ron-number-range = The number is too big, or is below zero, for what it stands for.
ron-yes-no = Either true or false is expected here.
ron-escape = After a backslash there is a letter that means nothing.
ron-hint-escape = Write a backslash itself as \\, and a quote inside a text as \".
ron-too-deep = Things are packed into each other too deeply here.
ron-word = A name is expected here.
ron-hint-word = Names of fields are plain words without quotes, and commas stand only between entries.
ron-other-value = This does not fit here: { $expected } is expected, and { $found } was found.
ron-other = The file cannot be understood here: { $reason }.

# Codebooks.
codebook-newer = The codebook was written for a newer version of the program (form { $format }). Update the program, or take an older copy of the codebook.
codebook-unknown = There is no codebook “{ $id }”. There is: { $known }.
codebook-several = “{ $id }” can mean several codebooks: { $known }. Write more of the one that you mean.
codebook-twice = A codebook “{ $id }” stands in { $first } already. Give one of them another id.
codebook-faulty = The codebook { $id } has faults and cannot be used. See them all with: gensvar check { $file }
