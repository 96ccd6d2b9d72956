import { openResolver } from '/tmp/wt/places/dist/index.js'
const main = async () => {
const r = await openResolver()
const minor = (e:any) => e.level==='town'||e.level==='village'
const A:string[]=[],B:string[]=[],C:string[]=[],D:string[]=[],E:string[]=[]
for (const e of r.entities() as any) for (const [i,a] of [{name:e.name},...e.aliases].entries() as any) { if (a.weak) continue
  const x:any = r.resolve(a.name)
  if (x.decision==='match' && x.entity.id!==e.id) { const row=`${a.name} | ${e.id} -> ${x.entity.id} ${x.alias.name} ${x.score}`
    if (!minor(e)) A.push(row); else if (minor(x.entity)) B.push(row); else if (x.score<1) C.push(row) }
  const y:any = minor(e) ? r.resolve(a.name,{limit:50,type:'place'}) : r.resolve(a.name,{limit:50})
  if (!y.candidates.some((c:any)=>c.id===e.id && c.score>= (minor(e)?.95:1))) (minor(e)?E:D).push(a.name+' | '+e.id+' '+JSON.stringify(y.candidates.filter((c:any)=>c.id===e.id).map((c:any)=>c.score))+y.decision+y.candidates.length)
}
for (const [n,l] of Object.entries({A,B,C,D,E})) console.log(n,l.length,l.slice(0,25))
const t=performance.now(); r.suggest('jaysh'); console.log('first suggest',performance.now()-t); const t2=performance.now(); for(let i=0;i<10;i++) r.suggest('kafr n'+i); console.log('suggest',(performance.now()-t2)/10)
}
main()
