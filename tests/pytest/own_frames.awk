# Leaves out the frames of packages and of the standard library in short and native tracebacks.
/^(\.\.\/)*[^ ]*\/(lib\/python3[^ ]*|site-packages\/[^ ]*):[0-9]+: in / || /^lib\/sqlalchemy\/[^ ]*:[0-9]+: in / || /^<[a-z][^>]*( for [^>]*)?>:[0-9]+: in / { foreign = 1; next }
/^  File ".*\/(lib\/python3\.[0-9]+|site-packages)\// || /^  File "<(string|frozen)/ || /^  File "lib\/sqlalchemy\// { foreign = 1; next }
foreign && /^    / { next }
{ foreign = 0; print }
