import time, datetime, warnings
warnings.simplefilter("ignore")
for f in ["%H %H","%H:%H","%d/%m/%d","%A %A","%c %H", "%x %d","%Y.%m %Y","%p%p", "a  b %H%H", "%H[%H","%z %z","%z %H %H","%T","%F","%e","%D","%Q","%.","%","%%","%Y%","%-d","%s","%k","%n","%t", "%Y %Q %Y", "%'"]:
    for fn in (lambda: time.strptime("x",f), lambda: datetime.datetime.strptime("2024", f)):
        try: print(f, fn())
        except Exception as e: print(f,type(e).__name__,e)
